"""Ground that every room stands on; knows no word of the trade."""
