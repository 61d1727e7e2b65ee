"""Search that answers any input; SQLite and PostgreSQL each break on some."""


def clean_query(typed: str) -> str:
    """Words only: no quotes, control characters or endless text. Empty means: nothing to search."""
    visible = "".join(c if c.isprintable() and c != '"' else " " for c in typed)
    return " ".join(visible[:120].split())
