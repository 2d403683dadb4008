"""Where records come from: files, folders and archives, one record at a time, whatever their size. No Django, no database."""

from trials.registry.sources.files import SUFFIXES, files_in, is_readable, read_file
from trials.registry.sources.piece import Piece, Pieces, shown

__all__ = ["SUFFIXES", "Piece", "Pieces", "files_in", "is_readable", "read_file", "shown"]
