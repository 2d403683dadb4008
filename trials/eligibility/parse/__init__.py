"""What one criterion asks for. Pure."""
