"""What lies before what, and why."""
