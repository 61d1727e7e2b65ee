from cms.demo.content.people import LOGINS
from cms.directory.models import Organisation
from cms.users import services as user_services


def seed_logins() -> None:
    """One account per role, and two partners."""
    organisations = {row.slug: row for row in Organisation.objects.all()}
    for login in LOGINS:
        user_services.invite(
            login.email,
            name=login.name,
            role=login.role,
            organisation=organisations.get(login.organisation),
        )
