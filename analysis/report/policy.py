"""The content security policy of a page: its own style sheet and scripts by their hashes, and nothing else."""

import base64
import hashlib


def policy(sheet: str, *scripts: str) -> str:
    """The content security policy of a page with that style sheet and these scripts."""
    hashes = " ".join(map(digest, scripts))
    return "; ".join(
        [
            "default-src 'none'",
            *([f"script-src {hashes}"] if scripts else []),
            f"style-src {digest(sheet)}",
            *(["img-src data: blob:"] if scripts else []),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
