"""The pages for translations in the admin: the table of everything, one text, spreadsheets."""

from cms.languages.views.overview import MatrixView
from cms.languages.views.sheets import ApproveView, SheetsView, download
from cms.languages.views.texts import PageTextsView, RecordTextsView

__all__ = [
    "ApproveView",
    "MatrixView",
    "PageTextsView",
    "RecordTextsView",
    "SheetsView",
    "download",
]
