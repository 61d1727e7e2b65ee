"""Codes that are read aloud and copied by hand: no I, L, O, U, 0 or 1 (FNT-05)."""

import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


def new_code(length: int = 6) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def format_code(code: str) -> str:
    """K7P3XW -> K7P-3XW."""
    half = len(code) // 2
    return f"{code[:half]}-{code[half:]}"


def clean_code(typed: str) -> str:
    """What somebody meant: case, spaces and dashes do not matter."""
    return "".join(c for c in typed.upper() if c in ALPHABET)[:12]
