"""Joins the runs of `make test` into one result.

The suite runs several times: on two databases, then the races, then the browser. Each run writes
its results to a file; the last one reads them all, so its closing line speaks for the whole.
Loaded by bin/test.py with `-p tests.stages`; the environment says which stage this is.
"""

import json
import os
import time
from pathlib import Path

import pytest

FOLDER = Path(os.environ["STAGES_DIR"])
STAGE = os.environ["STAGE"]
EARLIER = os.environ.get("EARLIER_STAGES", "").split()
COUNTED = ("passed", "failed", "error", "skipped", "xfailed", "xpassed")


class Passed:
    """A test that passed in an earlier stage; only its number matters here."""

    count_towards_summary = True


class Stages:
    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.began = time.monotonic()

    @property
    def stats(self) -> dict[str, list]:
        return self.config.pluginmanager.get_plugin("terminalreporter").stats

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Before the summary is written: keep this stage, and take in the earlier ones."""
        self.write()
        for name in EARLIER:
            self.take_in(name)

    def write(self) -> None:
        to_json = self.config.hook.pytest_report_to_serializable
        told = {
            key: [to_json(config=self.config, report=report) for report in self.stats.get(key, [])]
            for key in COUNTED[1:]
        }
        result = {"seconds": time.monotonic() - self.began, "told": told}
        result["passed"] = len(self.stats.get("passed", []))
        (FOLDER / f"{STAGE}.json").write_text(json.dumps(result, default=str))

    def take_in(self, name: str) -> None:
        path = FOLDER / f"{name}.json"
        if not path.exists():
            self.stats.setdefault("error", []).append(never_finished(name))
            return
        result = json.loads(path.read_text())
        from_json = self.config.hook.pytest_report_from_serializable
        self.stats.setdefault("passed", []).extend(Passed() for _ in range(result["passed"]))
        for key, reports in result["told"].items():
            for data in reports:
                data.pop("node", None)  # the process of xdist that ran it is gone
                report = from_json(config=self.config, data=data)
                report.nodeid = f"[{name}] {report.nodeid}"
                report.sections = []
                self.stats.setdefault(key, []).append(report)

    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter) -> None:
        if not EARLIER:
            return
        terminalreporter.section("stages")
        for name in [*EARLIER, STAGE]:
            path = FOLDER / f"{name}.json"
            if path.exists():
                result = json.loads(path.read_text())
                told = {key: len(reports) for key, reports in result["told"].items() if reports}
                counts = {"passed": result["passed"], **told}
                line = ", ".join(f"{number} {key}" for key, number in counts.items())
                terminalreporter.line(f"{name:24} {line} in {result['seconds']:.0f} s")
            else:
                terminalreporter.line(f"{name:24} broke off")


def never_finished(name: str) -> pytest.TestReport:
    return pytest.TestReport(
        nodeid=f"[{name}]",
        location=(name, None, name),
        keywords={},
        outcome="failed",
        longrepr="This stage broke off before pytest could report; see its output above.",
        when="setup",
    )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the processes of xdist report to this one
        config.pluginmanager.register(Stages(config), "stages")
