"""The fifteen fields that both sides of the form page show: name, kind, label, hint."""

FIELDS = (
    ("title", "line", "Name of the purchase", "As it will stand in the notice"),
    ("reference", "line", "Reference", "Your own number of the matter"),
    ("terms", "line", "General terms", "Such as JYSE 2025 SERVICES"),
    ("value", "money", "Estimated value without VAT", "Of the whole contract period, without options"),
    ("options", "money", "Value of the options", "0 if there are none"),
    ("hourly_cost", "money", "Cost of an hour of work", "Wage and social costs"),
    ("share", "percent", "Share of labour in the value", "A previous supplier's breakdown helps"),
    ("rate", "percent", "Share of labour to be asked", ""),
    ("months", "number", "Length of the contract", "In months, without options"),
    ("workers", "number", "Workers at the same time", "Counted as full-time"),
    ("weekly", "number", "Hours in a full-time week", ""),
    ("starts", "day", "The contract starts on", "For example 1 3 2027"),
    ("kind", "one", "What is bought", ""),
    ("groups", "many", "Who could be employed", "Choose all that apply"),
    ("longer", "yes", "The options are longer than the contract, and it is meant so", ""),
)
KINDS = (
    ("works", "Works"),
    ("services", "Services"),
    ("supplies", "Supplies"),
    ("social_health", "Social and health services"),
    ("other_special", "Other special services"),
)
GROUPS = (
    ("ltu", "Long-term unemployed people"),
    ("young", "Young people without work or studies"),
    ("pwd", "People with disabilities"),
    ("imm", "People in integration training"),
    ("students", "Students of vocational education"),
    ("novoc", "People without vocational education"),
)
