"""The parse put right where the words leave no doubt, before any rule asks it."""
