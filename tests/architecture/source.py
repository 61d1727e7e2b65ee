"""The files that the tests about the code itself read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("cms", "home", "events", "talentscan")


def files(*patterns: str) -> list[Path]:
    """Ours only, in a fixed order."""
    found = {
        path for name in PACKAGES for pattern in patterns for path in (ROOT / name).rglob(pattern)
    }
    return sorted(found)


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_with(pattern, path: Path, text: str | None = None) -> list[str]:
    """Every place where a pattern occurs, as file:line."""
    text = path.read_text() if text is None else text
    return [
        f"{shown(path)}:{text[: found.start()].count(chr(10)) + 1}: {found[0].strip()[:90]}"
        for found in pattern.finditer(text)
    ]
