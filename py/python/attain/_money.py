"""Money as one types it in a notebook: an amount, its currency, and the arithmetic that keeps both exact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import total_ordering
from typing import Any

from ._errors import AttainError, error_of
from ._operations import money_convert, money_sum, money_times
from ._types import Amount, Conversion, Rounding


@total_ordering
class Money(Amount):
    """An amount of one currency, exact to its minor unit.

    ``amount`` is a ``Decimal``, ``int``, ``str``, or a ``float`` whose shortest text fits the currency; or the whole as
    one text. Amounts of two currencies are never added: ``convert`` them by a table of rates first.

    >>> import attain
    >>> price = attain.Money("1250.50", "USD")
    >>> price + attain.Money("0.25 USD"), price * 2, price.times("0.333333", rounding="down")
    (Money('1250.75', 'USD'), Money('2501.00', 'USD'), Money('416.83', 'USD'))
    >>> sum([price, price], attain.Money(0, "USD")) > price
    True
    """

    __slots__ = ()

    def __init__(self, amount: object, currency: str | None = None) -> None:
        if currency is None and isinstance(amount, str):
            amount, _, currency = amount.partition(" ")
        try:
            checked = money_sum(amounts=[{"amount": amount, "currency": currency}])
        except AttainError as error:
            path = error.path.removeprefix("amounts[0]").lstrip(".")
            raise error_of(error.code, path, error.message, error.help) from None
        super().__init__(amount=checked.amount, currency=checked.currency)

    @classmethod
    def _of(cls, amount: Amount) -> Money:
        made = cls.__new__(cls)
        Amount.__init__(made, amount=amount.amount, currency=amount.currency)
        return made

    def times(self, factor: Decimal | int | str | float, *, rounding: Rounding | None = None) -> Money:
        """The amount times a factor, multiplied first and rounded once, half-even unless said otherwise."""
        return self._of(money_times(amount=self, factor=factor, rounding=rounding))

    def convert(self, *, to: str, on: date | str, rates: Any, rounding: Rounding | None = None) -> Conversion:
        """The amount in another currency, at the rates of a day, with the rates that were used."""
        return money_convert(amount=self, to=to, on=on, rates=rates, rounding=rounding)

    def __add__(self, other: object) -> Money:
        return self._of(money_sum(amounts=[self, other])) if isinstance(other, Amount) else NotImplemented

    def __radd__(self, other: object) -> Money:
        # What `sum` begins with.
        return self if type(other) is int and other == 0 else NotImplemented

    def __sub__(self, other: object) -> Money:
        return self + money_times(amount=other, factor=-1) if isinstance(other, Amount) else NotImplemented

    def __neg__(self) -> Money:
        return self.times(-1)

    def __mul__(self, factor: object) -> Money:
        return self.times(factor) if isinstance(factor, (Decimal, int, str, float)) else NotImplemented

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, Amount) else NotImplemented

    def __hash__(self) -> int:
        # That of the `Amount` which it equals.
        return hash((Amount.__name__, self._values()))

    def __lt__(self, other: object) -> bool:
        return (self - other).amount < 0 if isinstance(other, Amount) else NotImplemented

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __repr__(self) -> str:
        return f"Money('{self.amount}', '{self.currency}')"
