"""What every chart is made of: figure, theme, axis, labels, matrix, passages."""
