"""Logistic regression with a ridge penalty, by Newton's method: the same rows give the same weights."""

import numpy as np

STEPS = 25


def newton(x: np.ndarray, y: np.ndarray, ridge: np.ndarray, count: np.ndarray | float = 1.0) -> np.ndarray:
    """Weights (columns,) that make rows `x` (rows, columns) most probably `y` (rows,); `ridge`: penalty per column;
    `count`: what each row counts."""
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (count * (p - y)) + ridge * weights
        step = np.linalg.solve((x * (count * p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights
