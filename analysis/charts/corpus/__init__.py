"""Charts and views of many articles."""
