"""Values and their texts, and the operations on money: convert, times, sum.

Written from docs/operations.md, docs/errors.md, docs/design.md and the rules, never from the core.
"""

from datetime import date, timedelta
from fractions import Fraction
from json import dumps


class Refused(Exception):
    """The core must answer with this code and path."""

    def __init__(self, code, path):
        super().__init__(code, path)
        self.code, self.path = code, path


class Number(str):
    """A JSON number by its own digits: no float comes between."""


def write(value):
    """Canonical JSON: keys sorted, no blanks, numbers as they stand."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(dumps(key) + ":" + write(value[key]) for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(write(item) for item in value) + "]"
    return dumps(value, ensure_ascii=False)


# Places of the minor unit, by ISO 4217. All that are not named here have two.
PLACES = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys(
        """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC
        CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
        JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
        NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
        SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW""".split(),
        2,
    ),
}
CURRENCIES = sorted(PLACES)
LARGEST = 2**63 - 1
SMALLEST = -(2**63)
ROUNDINGS = ["half_even", "half_up", "up", "down", "ceiling", "floor"]


def rounded(exact, mode="half_even"):
    """The whole number that a fraction is rounded to."""
    below = exact.numerator // exact.denominator
    if exact == below:
        return below
    above = below + 1
    towards_zero, from_zero = (below, above) if exact > 0 else (above, below)
    if mode == "floor":
        return below
    if mode == "ceiling":
        return above
    if mode == "down":
        return towards_zero
    if mode == "up":
        return from_zero
    if exact - below < above - exact:
        return below
    if exact - below > above - exact:
        return above
    if mode == "half_up":
        return from_zero
    assert mode == "half_even"
    return below if below % 2 == 0 else above


def fixed(units, places):
    """Whole units of 10^-places, with every place."""
    digits = str(abs(units)).rjust(places + 1, "0")
    point = digits if places == 0 else digits[:-places] + "." + digits[-places:]
    return "-" + point if units < 0 else point


def decimal(exact, places):
    """A decimal rounded half-even to so many places, without trailing zeros."""
    text = fixed(rounded(exact * 10**places), places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(units, currency):
    """An amount of minor units, or the error that it does not fit."""
    return fixed(units, PLACES[currency])


def fits(units, path):
    """These minor units, if money can hold them."""
    if not SMALLEST <= units <= LARGEST:
        raise Refused("money.out_of_range", path)
    return units


def minor(value, currency, path):
    """The minor units of an amount that came in."""
    exact = Fraction(value) * 10 ** PLACES[currency]
    if exact.denominator != 1:
        raise Refused("money.too_fine", path)
    return fits(exact.numerator, path)


def known(currency, path):
    """A currency, if it is one."""
    if currency not in PLACES:
        raise Refused("currency.unknown", path)
    return currency


def ratio(value, path):
    """A number that came in, of at most nine places."""
    exact = Fraction(value)
    if (exact * 10**9).denominator != 1:
        raise Refused("decimal.too_fine", path)
    return exact


def missing(code, why):
    """A figure that there is not."""
    return {"not_available": {"code": code, "why": why}}


FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def day(text, path):
    """A day that came in, if it is in range."""
    year, month, of_month = (int(part) for part in text.split("-"))
    try:
        found = date(year, month, of_month)
    except ValueError:
        raise Refused("date.syntax", path) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise Refused("date.out_of_range", path)
    return found


# Spelling, at random: the same value as text or number, with or without zeros and exponents.


def spelled(random, units, places):
    """One of the texts of units of 10^-places."""
    text = fixed(units, places)
    kind = random.randrange(8)
    if kind == 0 and "." in text:
        text = text.rstrip("0").rstrip(".")
    elif kind == 1:
        text = f"{units}E-{places}" if places else f"{units}e0"
    elif kind == 2 and units % 1000 == 0:
        text = f"{units // 1000}E+{3 - places}" if places <= 3 else text
    elif kind == 3 and places == 0:
        text += ".0"
    return Number(text) if random.randrange(2) else text


def some_units(random):
    """Minor units of every size, small ones and edges with weight."""
    size = random.choice([1, 2, 3, 5, 8, 12, 15, 18])
    units = random.choice([0, 1, 5, 10, 25, 50, 100, 999]) if random.random() < 0.15 else random.randrange(10**size)
    if random.random() < 0.02:
        units = LARGEST - random.randrange(3)
    return -units if random.random() < 0.3 else units


def some_currency(random):
    """Half the time one of those that differ."""
    return random.choice(["USD", "EUR", "JPY", "KWD", "GBP"]) if random.random() < 0.5 else random.choice(CURRENCIES)


def some_amount(random, currency=None):
    """An amount with its currency."""
    currency = currency or some_currency(random)
    return {"currency": currency, "amount": spelled(random, some_units(random), PLACES[currency])}


def some_day(random):
    """A day: mostly of our years, ends of months and years with weight, at times at the edge of what is known."""
    if random.random() < 0.03:
        return random.choice([FIRST_DAY, LAST_DAY]) + timedelta(0) if random.random() < 0.5 else date(
            random.choice([1900, 2199]), random.randint(1, 12), random.randint(1, 28)
        )
    found = date(2010, 1, 1) + timedelta(random.randrange(12000))
    if random.random() < 0.2:
        found = found.replace(day=1) - timedelta(random.randrange(4))
    if random.random() < 0.1:
        found = found.replace(month=1, day=1) + timedelta(random.randint(-4, 4))
    if random.random() < 0.05:
        found = found.replace(month=3, day=1) - timedelta(random.randint(0, 2))
    return found


def case(random):
    """A request about money."""
    return random.choice([some_conversion, some_product, some_sum])(random)


def some_product(random):
    """An amount times a ratio, halves with weight."""
    request = {"amount": some_amount(random)}
    places = random.choice([0, 1, 2, 3, 6, 9])
    factor = random.randint(-(10 ** (places + 1)), 10 ** (places + 1))
    if random.random() < 0.3:
        places, factor = 1, random.choice([5, -5, 15, 25, -25])
    if random.random() < 0.02:
        places, factor = 10, 10 * random.randrange(10**8) + 1
    request["factor"] = spelled(random, factor, places)
    if random.random() < 0.9:
        request["rounding"] = random.choice(ROUNDINGS)
    if random.random() < 0.01:
        request["amount"]["currency"] = random.choice(["XAU", "usd", "XTS", "ABC"])
    return "money.times", request


def some_sum(random):
    """Amounts of one currency, or by mistake of two."""
    currency = some_currency(random)
    amounts = [some_amount(random, currency) for _ in range(random.choice([0, 1, 2, 3, 10, 40]))]
    if amounts and random.random() < 0.05:
        random.choice(amounts)["currency"] = some_currency(random)
    return "money.sum", {"amounts": amounts}


def some_conversion(random):
    """An amount and a table of rates in any order, with gaps, old rates and rates that come later."""
    base, a, b, c = random.sample(CURRENCIES, 4)
    on = some_day(random)
    rates = {}
    for currency in (a, b, c):
        for _ in range(random.choice([0, 1, 1, 2, 5])):
            first = on - timedelta(random.choice([0, 0, 1, 2, 5, 30, 90, -1, -10]))
            places = random.choice([0, 2, 4, 6, 12])
            size = random.randrange(1, 10 ** random.choice([1, 3, places + 1, places + 3]) + 1)
            rates[currency, first] = spelled(random, size, places)
    listed = [
        {"currency": currency, "date": str(first), "rate": rate}
        for (currency, first), rate in rates.items()
        if FIRST_DAY <= first <= LAST_DAY
    ]
    random.shuffle(listed)
    if listed and random.random() < 0.02:
        listed.append(dict(random.choice(listed), rate=1))
    if random.random() < 0.02:
        listed.insert(random.randint(0, len(listed)), {"currency": base, "date": str(on), "rate": 1})
    source, target = random.choices([base, a, b, c], k=2)
    table = {"base": base, "rates": listed}
    if random.random() < 0.4:
        table["max_age_days"] = random.choice([0, 1, 2, 5, 30, 100])
    request = {"amount": some_amount(random, source), "to": target, "on": str(on), "rates": table}
    if random.random() < 0.8:
        request["rounding"] = random.choice(ROUNDINGS)
    return "money.convert", request


def answer(operation, request):
    """What the core must answer."""
    return {"money.times": product, "money.sum": total, "money.convert": conversion}[operation](request)


def amount_of(request, path):
    """Minor units and currency of an amount."""
    currency = known(request["currency"], path + ".currency")
    return minor(request["amount"], currency, path + ".amount"), currency


def product(request):
    """An amount times a ratio of at most nine places."""
    units, currency = amount_of(request["amount"], "amount")
    units = rounded(units * ratio(request["factor"], "factor"), request.get("rounding", "half_even"))
    return {"currency": currency, "amount": money(fits(units, "amount"), currency)}


def total(request):
    """All amounts together; only the total has to fit."""
    amounts = [amount_of(amount, f"amounts[{index}]") for index, amount in enumerate(request["amounts"])]
    if not amounts:
        raise Refused("money.nothing_to_add", "amounts")
    currency = amounts[0][1]
    for index, (_, other) in enumerate(amounts):
        if other != currency:
            raise Refused("money.currency.mixed", f"amounts[{index}].currency")
    units = sum(units for units, _ in amounts)
    return {"currency": currency, "amount": money(fits(units, "amounts"), currency)}


def conversion(request):
    """An amount times the one rate over the other, rounded once."""
    units, source = amount_of(request["amount"], "amount")
    target = known(request["to"], "to")
    on = day(request["on"], "on")
    table = request["rates"]
    seen = {}
    for index, rate in enumerate(table["rates"]):
        path = f"rates.rates[{index}]"
        if rate["currency"] == table["base"]:
            raise Refused("rate.of_base", path + ".currency")
        key = rate["currency"], day(rate["date"], path + ".date")
        if key in seen:
            raise Refused("rate.duplicate", path)
        seen[key] = Fraction(rate["rate"])
    mode = request.get("rounding", "half_even")
    exact = Fraction(units, 10 ** PLACES[source])
    found = {"schema": "attain.conversion/1", "rounding": mode}
    if source != target:
        from_rate, found["from_rate"] = rate_of(source, on, table, seen)
        to_rate, found["to_rate"] = rate_of(target, on, table, seen)
        exact = exact * from_rate / to_rate
    units = rounded(exact * 10 ** PLACES[target], mode)
    found["amount"] = {"currency": target, "amount": money(fits(units, "amount"), target)}
    found["exact"] = decimal(exact, 12) if (exact * 10**12).denominator == 1 else str(exact)
    return found


def rate_of(currency, on, table, seen):
    """The rate of a currency on a day, and how a result shows it."""
    if currency == table["base"]:
        return Fraction(1), {"currency": currency, "rate": "1"}
    days = [first for of, first in seen if of == currency and first <= on]
    if not days:
        raise Refused("rate.missing", "rates.rates")
    first = max(days)
    if "max_age_days" in table and (on - first).days > table["max_age_days"]:
        raise Refused("rate.missing", "rates.rates")
    rate = seen[currency, first]
    return rate, {"currency": currency, "date": str(first), "rate": decimal(rate, 12)}
