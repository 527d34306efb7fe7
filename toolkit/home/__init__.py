"""What shows everything: the trail that deeds leave, and the data held on oneself."""
