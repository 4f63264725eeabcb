"""Words that tell nothing of an interest: every agenda, register and name of an office has them."""

_LEGAL = """
and cic cio co company for foundation group hospital hospitals inc limited llp ltd nhs of plc
service services the trust trusts university
"""
_SPEECH = """
about above after again against also always among another anything because been before being below
between both cannot could during each either else every everything from further have having here
itself more most much nothing other ours over same several should since some such than that their
theirs them then there these they this those through under until upon very were what when where
whether which while whom whose will with within without would your
"""
_OF_INTERESTS = """
acting adviser advisory aunt board brother capital chair chairman chairs chairwoman chief child
clinical close company consultancy consultant consulting contract contracts councillor cousin
daughter director directors employed employee employer employment employs executive family father
fees fellow former friend governor holding honorary husband income interest interests investment
member members membership mother non office officer owned owner owns paid parent part partner
partners pension person personal position post practice practitioner private professional relative
remuneration role salary senior share shareholder shareholding shareholdings shares sister spouse
time trustee trustees unpaid visiting voluntary volunteer wife work working works year years
"""
_OF_ITEMS = """
action actions agenda agree agreed agreement annual any apologies approach approval approve
assurance bodies body budget business care centre centres chairs challenges change charity
collaborative commissioning committee committees community council data date decision declarations
delivery department development draft east feedback figures finance financial first foundation
framework future general governance group groups health healthcare home homes hospital hospitals
house icb icbs improvement information integrated interests items joint lead leaders learning
limited local log management matters medical meeting meetings minutes month monthly national
network new next north nursing operational organisation organisations outcome outcomes paper
papers partnership partnerships patient patients people performance place places plan planning
plans policy priorities programme programmes progress project proposal proposals provider
providers public quality quarter quarterly recommendation recommendations regional register report
reporting reports resources review reviews risk risks scheme schemes second service services
social society south staff statement strategic strategy summary summer support system systems team
terms third transformation trust trusts university update updates welcome west winter workforce
workshop
"""
LEGAL = frozenset(_LEGAL.split())
"""Words of names that do not tell one organisation from another."""
COMMON = frozenset((_SPEECH + _OF_INTERESTS + _OF_ITEMS).split())
"""Words of speech, of what interests say of anybody, and of what items say of anything."""
