"""Who sits in the demonstration's Management Group: invented people in the memorandum's seats."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """An invented person: the seat's title in the founding data, their post and organisation."""

    name: str
    seat: str
    post: str
    organisation: str
    initials: str


MEMBERS = (
    Member(
        "Dorothea Plumstone",
        "ICS Executive Lead",
        "ICS Executive Lead",
        "NENC ICB",
        "DP",
    ),
    Member(
        "Ambrose Tuckwell",
        "NHS commissioner, North Cumbria",
        "Director of Commissioning, North Cumbria",
        "NENC ICB",
        "AT",
    ),
    Member("Hattie Bramblewick", "NHS provider, North Cumbria", "Chief Executive", "NCIC", "HB"),
    Member(
        "Ptolemy Finchley",
        "NHS commissioner, North",
        "Director of Commissioning, North",
        "NENC ICB",
        "PF",
    ),
    Member(
        "Marigold Penhaligon", "NHS provider, North", "Chief Executive", "Gateshead Health", "MP"
    ),
    Member(
        "Clementine Oxshott",
        "NHS commissioner, Central",
        "Director of Commissioning, Central",
        "NENC ICB",
        "CO",
    ),
    Member("Barnaby Thistlewood", "NHS provider, Central", "Chief Executive", "STSFT", "BT"),
    Member(
        "Digby Nettlefold",
        "NHS commissioner, Tees Valley",
        "Director of Commissioning, Tees Valley",
        "NENC ICB",
        "DN",
    ),
    Member(
        "Cordelia Quickfall", "NHS provider, Tees Valley", "Chief Executive", "North Tees", "CQ"
    ),
    Member("Lysander Crabtree", "Senior clinical leader", "Medical Director", "NENC ICB", "LC"),
    Member(
        "Una Pettigrew",
        "Representative of the tertiary acute providers",
        "Chief Executive",
        "Newcastle Hospitals",
        "UP",
    ),
    Member(
        "Wilfred Larkspur",
        "Representative of the mental health providers",
        "Chief Executive",
        "CNTW",
        "WL",
    ),
    Member(
        "Nettie Quillfeather",
        "Representative of the North East Ambulance Service",
        "Chief Executive",
        "NEAS",
        "NQ",
    ),
    Member(
        "Jocasta Merriweather",
        "Representative of NHS England",
        "Regional Director of Strategy",
        "NHSE NEY",
        "JM",
    ),
)
DEPUTY = Member(
    "Rufus Appleyard",
    "Representative of the tertiary acute providers",
    "Chief Operating Officer",
    "Newcastle Hospitals",
    "RA",
)
SECRETARY = "Posy Elderfield"
COLLEAGUE = "Kit Harkaway"
