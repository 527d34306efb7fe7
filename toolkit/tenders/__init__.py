"""A tender's answers, what the law and the figures say of them, and how much work to ask for."""
