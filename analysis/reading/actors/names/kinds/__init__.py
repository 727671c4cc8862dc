"""What kind of thing a name names: a person, an organisation, a place."""
