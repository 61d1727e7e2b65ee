"""Fills an empty site with the demo: everything through the services the site itself uses."""

from cms.demo.seeding.bank import seed_bank
from cms.demo.seeding.catalogue import seed_catalogue
from cms.demo.seeding.directory import seed_directory
from cms.demo.seeding.events import seed_events
from cms.demo.seeding.opportunities import seed_opportunities
from cms.demo.seeding.pairs import seed_pairs
from cms.demo.seeding.people import seed_logins
from cms.demo.seeding.referrals import seed_referrals
from cms.demo.seeding.wording import seed_wording

__all__ = [
    "seed_bank",
    "seed_catalogue",
    "seed_directory",
    "seed_events",
    "seed_logins",
    "seed_opportunities",
    "seed_pairs",
    "seed_referrals",
    "seed_wording",
]
