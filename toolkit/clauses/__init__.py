"""From answers to a numbered, filled, frozen and signed clause pack."""
