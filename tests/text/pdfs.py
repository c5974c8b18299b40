"""PDF files for the tests, set by fpdf2 in a font that has Vietnamese."""
