"""The words of a time expression → its TIMEX3 type and value, and the days that it can mean."""
