"""Colours, sizes, the style sheet, the palette and the icons: how everything looks."""
