"""When an event lies: by its time expressions, its scene, its neighbours, and the days that the article names."""
