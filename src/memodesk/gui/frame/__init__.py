"""The frame of the window: the rail, the banner above a screen, what happens on a crash."""
