"""What gunicorn serves: the program with the settings of the environment, and the worker one call away."""

from __future__ import annotations

from toolkit.app import create_app
from toolkit.base.jobs import open_huey, teach
from toolkit.base.store import Database
from toolkit.settings import Settings


def _only_the_worker_works() -> None:
    raise RuntimeError("this process only calls the worker")


settings = Settings.from_env()
huey = open_huey(settings.database_url, folder=settings.instance_dir, secret=settings.secret_key)
database = Database(settings.database_url, after_commit=teach(huey, _only_the_worker_works))
app = create_app(settings, database=database)
