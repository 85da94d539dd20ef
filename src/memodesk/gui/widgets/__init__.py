"""The pieces every screen is put together from: buttons, fields, labels, chips, toasts."""
