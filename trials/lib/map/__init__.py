"""Maps drawn by ourselves: nobody else learns what a visitor looks at. `draw.draw` is the way in."""
