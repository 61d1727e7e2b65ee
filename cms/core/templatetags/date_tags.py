"""Days and times in templates: `{{ start|day }}`, `{% time_range start end %}`."""

from django import template

from cms.core import dates

register = template.Library()


@register.filter
def day(value):
    return dates.day(value) if value else ""


@register.filter
def day_year(value):
    return dates.day(value, year=True) if value else ""


@register.filter
def clock(value):
    return dates.clock(value) if value else ""


@register.filter
def date_parts(value):
    """`{% with parts=start|date_parts %}{{ parts.weekday }} {{ parts.day }} {{ parts.month }}`"""
    return dates.date_parts(value) if value else None


@register.simple_tag
def time_range(start, end=None):
    return dates.time_range(start, end)


@register.simple_tag
def day_and_time(start, end=None):
    return dates.day_and_time(start, end)
