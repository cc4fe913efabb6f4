"""Words: folding, stems, dates, one-line capture and the checker of asks, in Spanish and English."""
