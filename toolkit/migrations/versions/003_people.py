"""people."""

import sqlalchemy as sa
from alembic import op

from toolkit.base.tables import Instant

revision = "003"
down_revision = "002"
branch_labels = None
depends_on = None

KINDS = "('buyer', 'supplier', 'education_provider', 'employment_service', 'wellbeing_county', 'coach_organisation', 'overseer')"
LANGUAGES = "('fi', 'sv', 'en')"
ROLES = "('administrator', 'officer', 'reader', 'contact', 'overseer')"


def upgrade() -> None:
    organisations()
    persons()
    memberships()
    sessions()
    invitations()
    with op.batch_alter_table("mail") as batch:
        batch.add_column(sa.Column("organisation_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("tried_at", Instant(), nullable=True))
        batch.add_column(sa.Column("trouble", sa.String(length=60), nullable=True))
        batch.create_index("ix_mail_organisation_id", ["organisation_id"])
    op.create_index("ix_audit_event_organisation_id", "audit_event", ["organisation_id", "id"])
    op.create_index("ix_audit_event_person_id", "audit_event", ["person_id", "id"])


def organisations() -> None:
    with op.batch_alter_table("organisation") as batch:
        batch.drop_constraint(op.f("uq_organisation_business_id"), type_="unique")
        batch.drop_constraint(op.f("ck_organisation_business_id_length"), type_="check")
        batch.alter_column("business_id", new_column_name="number", existing_type=sa.String(9), type_=sa.String(30))
        batch.add_column(sa.Column("country", sa.String(length=2), nullable=False, server_default="FI"))
    with op.batch_alter_table("organisation") as batch:
        batch.alter_column("country", existing_type=sa.String(2), server_default=None)
        batch.create_unique_constraint(op.f("uq_organisation_country_number"), ["country", "number"])
        batch.create_check_constraint(op.f("ck_organisation_country_length"), "length(country) = 2")
        batch.create_check_constraint(op.f("ck_organisation_number_length"), "length(number) BETWEEN 1 AND 30")


def persons() -> None:
    with op.batch_alter_table("person") as batch:
        batch.alter_column("name", existing_type=sa.String(200), nullable=True)
        batch.alter_column("email", existing_type=sa.String(254), nullable=True)
        batch.add_column(sa.Column("erased_at", Instant(), nullable=True))
        batch.create_check_constraint(
            op.f("ck_person_erased"),
            "(erased_at IS NULL) = (name IS NOT NULL) AND (erased_at IS NULL) = (email IS NOT NULL) "
            "AND (erased_at IS NULL OR password_hash IS NULL)",
        )
    op.create_table(
        "second_factor",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.String(length=300), nullable=False),
        sa.Column("begun_at", Instant(), nullable=False),
        sa.Column("confirmed_at", Instant(), nullable=True),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_second_factor_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_second_factor")),
    )
    op.create_table(
        "recovery_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", Instant(), nullable=True),
        sa.CheckConstraint("length(code_hash) BETWEEN 1 AND 64", name=op.f("ck_recovery_code_code_hash_length")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_recovery_code_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_code")),
        sa.UniqueConstraint("person_id", "code_hash", name=op.f("uq_recovery_code_person_id_code_hash")),
    )
    op.create_index("ix_recovery_code_person_id", "recovery_code", ["person_id"])
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("linked_at", Instant(), nullable=False),
        sa.CheckConstraint("length(issuer) BETWEEN 1 AND 300", name=op.f("ck_identity_issuer_length")),
        sa.CheckConstraint("length(subject) BETWEEN 1 AND 255", name=op.f("ck_identity_subject_length")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_identity_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_identity_issuer_subject")),
    )
    op.create_index("ix_identity_person_id", "identity", ["person_id"])
    op.create_table(
        "account_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("new_email", sa.String(length=254), nullable=True),
        sa.Column("former_email", sa.String(length=254), nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("used_at", Instant(), nullable=True),
        sa.CheckConstraint("length(token_hash) BETWEEN 1 AND 64", name=op.f("ck_account_link_token_hash_length")),
        sa.CheckConstraint("length(new_email) BETWEEN 1 AND 254", name=op.f("ck_account_link_new_email_length")),
        sa.CheckConstraint("length(former_email) BETWEEN 1 AND 254", name=op.f("ck_account_link_former_email_length")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_link_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_account_link_token_hash")),
    )
    op.create_index("ix_account_link_person_id", "account_link", ["person_id"])


def memberships() -> None:
    """From a row for each role to a row for each member, which was there since the account, and its roles."""
    op.rename_table("membership", "membership_before")
    if op.get_bind().dialect.name == "postgresql":  # names of constraints and indexes stay with the old table
        op.execute("ALTER TABLE membership_before RENAME CONSTRAINT pk_membership TO pk_membership_before")
        op.execute("ALTER SEQUENCE membership_id_seq RENAME TO membership_before_id_seq")
    op.drop_index("ix_membership_organisation_id", table_name="membership_before")
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("joined_at", Instant(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.CheckConstraint("version >= 1", name=op.f("ck_membership_version")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_member_person_id_person")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_member_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("person_id", "organisation_id", name=op.f("uq_membership_person_id_organisation_id")),
    )
    op.create_index("ix_membership_organisation_id", "membership", ["organisation_id"])
    op.create_table(
        "member_role",
        sa.Column("membership_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.CheckConstraint(f"role IN {ROLES}", name=op.f("ck_member_role_role")),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_member_role_membership_id_membership")
        ),
        sa.PrimaryKeyConstraint("membership_id", "role", name=op.f("pk_member_role")),
    )
    op.execute(
        "INSERT INTO membership (person_id, organisation_id, version, joined_at) "
        "SELECT b.person_id, b.organisation_id, 1, p.added_at FROM membership_before b "
        "JOIN person p ON p.id = b.person_id GROUP BY b.person_id, b.organisation_id, p.added_at ORDER BY min(b.id)"
    )
    op.execute(
        "INSERT INTO member_role (membership_id, role) SELECT m.id, b.role FROM membership_before b "
        "JOIN membership m ON m.person_id = b.person_id AND m.organisation_id = b.organisation_id"
    )
    # An administrator could write tenders before; who did keeps it as a role of its own.
    op.execute(
        "INSERT INTO member_role (membership_id, role) SELECT r.membership_id, 'officer' FROM member_role r "
        "JOIN membership m ON m.id = r.membership_id JOIN organisation o ON o.id = m.organisation_id "
        "WHERE r.role = 'administrator' AND o.kind IN ('buyer', 'wellbeing_county') AND NOT EXISTS "
        "(SELECT 1 FROM member_role s WHERE s.membership_id = r.membership_id AND s.role = 'officer')"
    )
    op.drop_table("membership_before")
    with op.batch_alter_table("membership") as batch:
        batch.drop_constraint(op.f("fk_member_person_id_person"), type_="foreignkey")
        batch.drop_constraint(op.f("fk_member_organisation_id"), type_="foreignkey")
        batch.create_foreign_key(op.f("fk_membership_person_id_person"), "person", ["person_id"], ["id"])
        batch.create_foreign_key(
            op.f("fk_membership_organisation_id_organisation"), "organisation", ["organisation_id"], ["id"]
        )


def sessions() -> None:
    with op.batch_alter_table("session") as batch:
        batch.add_column(sa.Column("way", sa.String(length=20), nullable=False, server_default="password"))
        batch.add_column(sa.Column("second_factor", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("browser", sa.String(length=60), nullable=False, server_default=""))
    with op.batch_alter_table("session") as batch:
        for name, kind in (("way", sa.String(20)), ("second_factor", sa.Boolean()), ("browser", sa.String(60))):
            batch.alter_column(name, existing_type=kind, server_default=None)
        batch.create_check_constraint(op.f("ck_session_way"), "way IN ('password', 'provider')")


def invitations() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("roles", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("number", sa.String(length=30), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("used_at", Instant(), nullable=True),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.CheckConstraint("length(token_hash) BETWEEN 1 AND 64", name=op.f("ck_invitation_token_hash_length")),
        sa.CheckConstraint("length(email) BETWEEN 1 AND 254", name=op.f("ck_invitation_email_length")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_invitation_name_length")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 30", name=op.f("ck_invitation_number_length")),
        sa.CheckConstraint(f"language IN {LANGUAGES}", name=op.f("ck_invitation_language")),
        sa.CheckConstraint(f"kind IN {KINDS}", name=op.f("ck_invitation_kind")),
        sa.CheckConstraint(
            "(roles IS NULL) = (kind IS NOT NULL) AND (kind IS NULL) = (country IS NULL) "
            "AND (kind IS NULL) = (number IS NULL) AND (kind IS NULL) = (name IS NULL)",
            name=op.f("ck_invitation_one_sort"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_invitation_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["invited_by"], ["person.id"], name=op.f("fk_invitation_invited_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    op.create_index("ix_invitation_organisation_id", "invitation", ["organisation_id"])
    op.create_table(
        "partnership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("buyer_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("approved_at", Instant(), nullable=True),
        sa.Column("declined_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("buyer_id <> partner_id", name=op.f("ck_partnership_two")),
        sa.CheckConstraint("approved_at IS NULL OR declined_at IS NULL", name=op.f("ck_partnership_one_answer")),
        sa.ForeignKeyConstraint(["buyer_id"], ["organisation.id"], name=op.f("fk_partnership_buyer_id_organisation")),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["organisation.id"], name=op.f("fk_partnership_partner_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnership")),
        sa.UniqueConstraint("buyer_id", "partner_id", name=op.f("uq_partnership_buyer_id_partner_id")),
    )
    op.create_index("ix_partnership_partner_id", "partnership", ["partner_id"])


def downgrade() -> None:
    """Back to what the earlier tables can hold: no partners, invitations, second factors; three roles, Finnish numbers."""
    op.drop_index("ix_audit_event_person_id", table_name="audit_event")
    op.drop_index("ix_audit_event_organisation_id", table_name="audit_event")
    with op.batch_alter_table("mail") as batch:
        batch.drop_index("ix_mail_organisation_id")
        for column in ("trouble", "tried_at", "organisation_id"):
            batch.drop_column(column)
    for table in ("partnership", "invitation", "account_link", "identity", "recovery_code", "second_factor"):
        op.drop_table(table)
    with op.batch_alter_table("session") as batch:
        batch.drop_constraint(op.f("ck_session_way"), type_="check")
        for column in ("browser", "second_factor", "way"):
            batch.drop_column(column)
    _roles_as_rows()
    op.execute("UPDATE person SET name = 'erased', email = 'erased-' || id WHERE erased_at IS NOT NULL")
    with op.batch_alter_table("person") as batch:
        batch.drop_constraint(op.f("ck_person_erased"), type_="check")
        batch.drop_column("erased_at")
        batch.alter_column("name", existing_type=sa.String(200), nullable=False)
        batch.alter_column("email", existing_type=sa.String(254), nullable=False)
    op.execute("UPDATE organisation SET number = country || '-' || id WHERE country <> 'FI'")
    with op.batch_alter_table("organisation") as batch:
        batch.drop_constraint(op.f("uq_organisation_country_number"), type_="unique")
        batch.drop_constraint(op.f("ck_organisation_country_length"), type_="check")
        batch.drop_constraint(op.f("ck_organisation_number_length"), type_="check")
        batch.drop_column("country")
        batch.alter_column("number", new_column_name="business_id", existing_type=sa.String(30), type_=sa.String(9))
    with op.batch_alter_table("organisation") as batch:
        batch.create_unique_constraint(op.f("uq_organisation_business_id"), ["business_id"])
        batch.create_check_constraint(op.f("ck_organisation_business_id_length"), "length(business_id) BETWEEN 1 AND 9")


def _roles_as_rows() -> None:
    kept = (
        "SELECT m.person_id, m.organisation_id, r.role FROM membership m JOIN member_role r ON r.membership_id = m.id "
        "WHERE m.closed_at IS NULL AND r.role IN ('administrator', 'officer', 'reader') ORDER BY m.id, r.role"
    )
    rows = op.get_bind().execute(sa.text(kept)).all()
    op.drop_table("member_role")
    op.drop_table("membership")
    made = op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.CheckConstraint("role IN ('administrator', 'officer', 'reader')", name=op.f("ck_membership_role")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_membership_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint(
            "person_id", "organisation_id", "role", name=op.f("uq_membership_person_id_organisation_id_role")
        ),
    )
    op.create_index("ix_membership_organisation_id", "membership", ["organisation_id"])
    if rows:
        op.bulk_insert(made, [dict(row._mapping) for row in rows])
