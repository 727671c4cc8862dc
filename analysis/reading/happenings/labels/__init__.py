"""What each happening is called: the words of its best telling, put together anew or as they stand."""
