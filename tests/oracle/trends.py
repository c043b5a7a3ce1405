"""A series forecast by named methods: forecast.trend. Written before the core's, in plain loops over lists of floats.

Floats of two languages differ in their last digits, so answers are compared to a millionth of their size (`near`).
"""

from json import loads
from math import log, exp, sqrt

# ------------------------------------------------------------------ constants
ALPHAS = [0.1, 0.3, 0.5, 0.7, 0.9, 1.0]
DAMPED_BETAS = [0.05, 0.15, 0.3, 0.5, 0.75]
DAMPED_PHIS = [0.8, 0.88, 0.95]
SMOOTH_BETAS = [0.0, 0.05, 0.1]
SMOOTH_PHIS = [0.8, 0.9, 1.0]
SMOOTH_TREND_WEIGHT = 0.03         # prior weight of one trend model; a model without trend has 1
THETAS = [1.0, 1.25, 1.5, 2.0, 3.0, 5.0]
LOG_RANGE = 1e4                    # logarithms only when min > 0 and max <= LOG_RANGE * min
FLOOR = 1e-9                       # MAE is never taken below FLOOR * (mean |y - mean y|)
MIN_DAMPED = 20                    # shorter: leg_damped is the level (SES) model, below MIN_THETA the seasonal naive
MIN_THETA = 12                     # shorter: leg_theta is the level model
MIN_SMOOTH = 4                     # shorter: leg_smooth is the level model


# ------------------------------------------------------------------ seasonality of the legs
def can_log(x):
    lo = min(x); hi = max(x)
    return lo > 0.0 and hi <= LOG_RANGE * lo


def shrunk_seasonal(y, m):
    """Additive seasonal indices of y (sum 0), by centred moving average, shrunk to 0 by
    1 - noise/variance (never a test).  Zeros if m < 2 or n < 2m + 1."""
    n = len(y)
    s = [0.0] * m
    if m < 2 or n < 2 * m + 1:
        return s
    k = m // 2
    d = []                                     # d[j] belongs to time j + k
    for t in range(k, n - k):
        if m % 2 == 0:
            c = 0.5 * y[t - k]
            for j in range(t - k + 1, t + k): c += y[j]
            c += 0.5 * y[t + k]
        else:
            c = 0.0
            for j in range(t - k, t + k + 1): c += y[j]
        d.append(y[t] - c / m)
    cnt = [0.0] * m
    for j in range(len(d)):
        i = (j + k) % m
        s[i] += d[j]; cnt[i] += 1.0
    for i in range(m): s[i] /= cnt[i]
    within = 0.0
    for j in range(len(d)):
        e = d[j] - s[(j + k) % m]; within += e * e
    mean = 0.0; inv = 0.0
    for i in range(m): mean += s[i]; inv += 1.0 / cnt[i]
    mean /= m; inv /= m
    between = 0.0
    for i in range(m):
        s[i] -= mean; between += s[i] * s[i]
    noise = within / (len(d) - m) * inv        # variance of an index
    between /= m - 1
    w = 1.0 - noise / between if between > noise else 0.0
    return [w * v for v in s]


# ------------------------------------------------------------------ the one recursion
def fit(y, a, b, phi, trend):
    """Damped Holt in error form: p = l + phi g; e = y - p; l = p + a e; g = phi g + a b e.
    The start (l0, g0) minimises the sum of e^2 exactly (e is linear in it); with
    trend=False g0 = 0 (pass b = 0: plain SES).  Returns (mean |e|, last l, last g)."""
    n = len(y)
    ab = a * b
    lz = 0.0; gz = 0.0                        # response to the data from a zero start
    lu = 1.0; gu = 0.0                        # response to l0 = 1
    lv = 0.0; gv = 1.0                        # response to g0 = 1
    suu = 0.0; suv = 0.0; svv = 0.0; suz = 0.0; svz = 0.0
    for i in range(n):
        pz = lz + phi * gz; e = y[i] - pz; lz = pz + a * e; gz = phi * gz + ab * e
        pu = lu + phi * gu; lu = pu - a * pu; gu = phi * gu - ab * pu
        suu += pu * pu; suz += e * pu
        if trend:
            pv = lv + phi * gv; lv = pv - a * pv; gv = phi * gv - ab * pv
            suv += pu * pv; svv += pv * pv; svz += e * pv
    det = suu * svv - suv * suv
    if trend and det > 1e-10 * suu * svv:
        l = (suz * svv - svz * suv) / det
        g = (suu * svz - suv * suz) / det
    else:
        l = suz / suu
        g = 0.0
    s = 0.0
    for i in range(n):
        p = l + phi * g; e = y[i] - p; s += abs(e); l = p + a * e; g = phi * g + ab * e
    return s / n, l, g


def path(l, g, phi, h):
    out = []; c = 0.0; q = 1.0
    for _ in range(h):
        q *= phi; c += q
        out.append(l + c * g)
    return out


def blend(models, floor, n, h):
    """models: list of (mae, prior weight, forecasts).  Weighted mean, weight prior*(best/mae)^n."""
    maes = [max(mo[0], floor) for mo in models]
    best = min(maes)
    out = [0.0] * h; total = 0.0
    for mae, (_, prior, f) in zip(maes, models):
        w = prior * exp(n * log(best / mae)) if mae > 0.0 else prior
        total += w
        for k in range(h): out[k] += w * f[k]
    return [v / total for v in out]


# ------------------------------------------------------------------ the three legs on a clean series y
def core_damped(y, h):
    return [(mae, 1.0, path(l, g, phi, h)) for phi in DAMPED_PHIS for b in DAMPED_BETAS for a in ALPHAS
            for mae, l, g in [fit(y, a, b, phi, True)]]


def core_level(y, h):
    out = []
    for a in ALPHAS:
        mae, l, g = fit(y, a, 0.0, 0.0, False)
        out.append((mae, 1.0, [l] * h))
    return out


def core_smooth(y, h):
    out = core_level(y, h)
    for phi in SMOOTH_PHIS:
        for b in SMOOTH_BETAS:
            for a in ALPHAS:
                mae, l, g = fit(y, a, b, phi, True)
                out.append((mae, SMOOTH_TREND_WEIGHT, path(l, g, phi, h)))
    return out


def line(y):
    """Least squares line: value at t = 0 and slope."""
    n = len(y)
    tm = (n - 1) / 2.0; ym = 0.0
    for v in y: ym += v
    ym /= n
    sxx = 0.0; sxy = 0.0
    for t in range(n):
        sxx += (t - tm) * (t - tm); sxy += (t - tm) * (y[t] - ym)
    slope = sxy / sxx
    return ym - slope * tm, slope


def core_theta(y, h):
    """Theta line z = th*y + (1-th)*line, smoothed by SES; forecast (1-1/th)*line + ses/th.
    One-step errors of the whole are those of the SES divided by th."""
    n = len(y)
    c, d = line(y)
    out = []
    for th in THETAS:
        z = [th * y[t] + (1.0 - th) * (c + d * t) for t in range(n)]
        for a in ALPHAS:
            mae, l, g = fit(z, a, 0.0, 0.0, False)
            out.append((mae / th, 1.0, [(1.0 - 1.0 / th) * (c + d * (n + k)) + l / th for k in range(h)]))
    return out


def leg(core, use_log, x, m, h):
    """Frame of every leg: logarithms (if wanted and possible), seasonal adjustment (found on the
    logarithms whenever these are possible), centring, core, and all the way back."""
    n = len(x)
    if n == 0: return [0.0] * h
    logs = can_log(x); lowest = min(x)
    s = shrunk_seasonal([log(v) for v in x] if logs else x, m) if m >= 1 else [0.0]
    m = max(m, 1)
    if logs and use_log: y = [log(x[t]) - s[t % m] for t in range(n)]
    elif logs: y = [x[t] / exp(s[t % m]) for t in range(n)]
    else: y = [x[t] - s[t % m] for t in range(n)]
    mean = 0.0
    for v in y: mean += v
    mean /= n
    y = [v - mean for v in y]
    spread = 0.0
    for v in y: spread += abs(v)
    f = blend(core(y, h), FLOOR * (spread / n), n, h)
    out = []
    for k in range(h):
        v = f[k] + mean; i = (n + k) % m
        if logs and use_log: v = exp(v + s[i])
        elif logs: v = max(v, 0.0) * exp(s[i])
        else:
            v = v + s[i]
            if lowest >= 0.0: v = max(v, 0.0)      # sales with zeros are never forecast negative
        out.append(v)
    return out


def seasonal_naive(x, m, h):
    n = len(x)
    if n == 0: return [0.0] * h
    if m < 1 or n < m: return [x[-1]] * h
    return [x[n - m + k % m] for k in range(h)]


def leg_damped(x, m, h):
    if len(x) < MIN_THETA: return seasonal_naive(x, m, h)
    if len(x) < MIN_DAMPED: return leg(core_level, True, x, m, h)
    return leg(core_damped, False, x, m, h)


def leg_theta(x, m, h): return leg(core_theta if len(x) >= MIN_THETA else core_level, True, x, m, h)
def leg_smooth(x, m, h): return leg(core_smooth if len(x) >= MIN_SMOOTH else core_level, True, x, m, h)


def median3(a, b, c): return max(min(a, b), min(max(a, b), c))


def default(x, m, h):
    a = leg_damped(x, m, h); b = leg_theta(x, m, h); c = leg_smooth(x, m, h)
    return [median3(a[k], b[k], c[k]) for k in range(h)]


# ------------------------------------------------------------------ the standard methods (M-competition forms)
def seasonal_test(x, m):
    n = len(x)
    if m < 2 or n < 3 * m: return False
    mean = 0.0
    for v in x: mean += v
    mean /= n
    var = 0.0
    for v in x: var += (v - mean) * (v - mean)
    if not var > 0.0: return False
    lim = 1.0; r = 0.0
    for k in range(1, m + 1):
        r = 0.0
        for t in range(n - k): r += (x[t + k] - mean) * (x[t] - mean)
        r /= var
        if k < m: lim += 2.0 * r * r
    return abs(r) > 1.645 * sqrt(lim / n)


def adjust(x, m):
    """Classical decomposition when the 90 % test says so; (adjusted, indices, multiplicative?).
    Multiplicative if every value > 0, else additive."""
    n = len(x); mult = n > 0 and min(x) > 0.0; m = max(m, 1)
    if not seasonal_test(x, m): return list(x), [1.0 if mult else 0.0] * m, mult
    k = m // 2; s = [0.0] * m; cnt = [0.0] * m
    for t in range(k, n - k):
        if m % 2 == 0:
            c = 0.5 * x[t - k]
            for j in range(t - k + 1, t + k): c += x[j]
            c += 0.5 * x[t + k]
        else:
            c = 0.0
            for j in range(t - k, t + k + 1): c += x[j]
        c /= m
        s[t % m] += x[t] / c if mult else x[t] - c
        cnt[t % m] += 1.0
    total = 0.0
    for i in range(m): s[i] /= cnt[i]; total += s[i]
    s = [v * m / total for v in s] if mult else [v - total / m for v in s]
    return [x[t] / s[t % m] if mult else x[t] - s[t % m] for t in range(n)], s, mult


def standard(core, x, m, h):
    n = len(x)
    if n == 0: return [0.0] * h
    y, s, mult = adjust(x, m)
    f = core(y, h)
    return [f[k] * s[(n + k) % len(s)] if mult else f[k] + s[(n + k) % len(s)] for k in range(h)]


def sse(y, a, b, phi, l, g):
    """Sum of e^2 from the second value on, start l, g given; then the last l, g."""
    e2 = 0.0
    for i in range(1, len(y)):
        p = l + phi * g; e = y[i] - p; e2 += e * e; l = p + a * e; g = phi * g + a * b * e
    return e2, l, g


def search(cost, grids, lo, hi, steps):
    """Grid (first smallest), then 12 rounds of +-step on each coordinate in turn, halving the step."""
    best = None; arg = None
    def points(i, p):
        if i == len(grids): yield list(p); return
        for v in grids[i]: yield from points(i + 1, p + [v])
    for p in points(0, []):
        c = cost(p)
        if best is None or c < best * (1.0 - 1e-12): best = c; arg = p
    steps = list(steps)
    for _ in range(12):
        for i in range(len(arg)):
            for sign in (-1.0, 1.0):
                p = list(arg); p[i] = min(max(p[i] + sign * steps[i], lo[i]), hi[i])
                c = cost(p)
                if c < best * (1.0 - 1e-12): best = c; arg = p
        steps = [v / 2.0 for v in steps]
    return arg


A_GRID = [0.1, 0.3, 0.5, 0.7, 0.9]
PHI_GRID = [0.82, 0.9, 0.97]


def core_ses(y, h):
    a, = search(lambda p: sse(y, p[0], 0.0, 0.0, y[0], 0.0)[0], [A_GRID], [0.01], [0.99], [0.1])
    return [sse(y, a, 0.0, 0.0, y[0], 0.0)[1]] * h


def core_holt(y, h):
    if len(y) < 3: return [y[-1]] * h
    g0 = y[1] - y[0]
    a, b = search(lambda p: sse(y, p[0], p[1], 1.0, y[0], g0)[0], [A_GRID, A_GRID], [0.01, 0.01], [0.99, 0.99], [0.1, 0.1])
    _, l, g = sse(y, a, b, 1.0, y[0], g0)
    return path(l, g, 1.0, h)


def core_damped_holt(y, h):
    if len(y) < 4: return [y[-1]] * h
    g0 = y[1] - y[0]
    a, b, phi = search(lambda p: sse(y, p[0], p[1], p[2], y[0], g0)[0], [A_GRID, A_GRID, PHI_GRID],
                       [0.01, 0.01, 0.8], [0.99, 0.99, 0.98], [0.1, 0.1, 0.04])
    _, l, g = sse(y, a, b, phi, y[0], g0)
    return path(l, g, phi, h)


def core_theta2(y, h):
    n = len(y)
    if n < 3: return [y[-1]] * h
    c, d = line(y)
    f = core_ses([2.0 * y[t] - (c + d * t) for t in range(n)], h)
    return [0.5 * (c + d * (n + k)) + 0.5 * f[k] for k in range(h)]


def naive(x, m, h): return [x[-1] if x else 0.0] * h
def naive2(x, m, h): return standard(lambda y, h: [y[-1]] * h, x, m, h)
def ses(x, m, h): return standard(core_ses, x, m, h)
def holt(x, m, h): return standard(core_holt, x, m, h)
def damped(x, m, h): return standard(core_damped_holt, x, m, h)
def theta(x, m, h): return standard(core_theta2, x, m, h)


def seasonal_growth(x, m, h):
    """Last year's values times the growth of its sum over that of the year before, once more for each year."""
    last, before = x[-m:], x[-2 * m : -m]
    growth = sum(last) / sum(before) if sum(before) > 0 else 1.0
    return [last[k % m] * growth ** (k // m + 1) for k in range(h)]


def straight(x, factors, h):
    """The line of least squares through the values over their seasonal factors."""
    factors = factors or [1.0]
    n = len(x)
    y = [x[t] / factors[t % len(factors)] for t in range(n)]
    c, d = line(y) if n > 1 else (y[0], 0.0)
    return [(c + d * t) * factors[t % len(factors)] for t in range(n, n + h)]


METHODS = {
    "default": default, "damped_growth": leg_damped, "theta_blend": leg_theta, "smoothing": leg_smooth, "naive": naive,
    "naive2": naive2, "seasonal_naive": seasonal_naive, "seasonal_growth": seasonal_growth, "ses": ses, "holt": holt,
    "damped": damped, "theta": theta,
}
TAILS = {"naive": lambda m: 1, "seasonal_naive": lambda m: m, "seasonal_growth": lambda m: 2 * m}
LEAST = {"seasonal_naive": lambda m: m, "seasonal_growth": lambda m: 2 * m, "line": lambda m: 2}


def answer(operation, request):
    """What the core must answer, floats as they come."""
    assert operation == "forecast.trend"
    season, ahead = request.get("season", 4), request.get("ahead", 1)
    points = request["history"]
    values = [float(p["value"]) * float(p.get("factor", 1)) if "value" in p else None for p in points]
    skipped = 0
    while values and values[0] is None:
        values.pop(0)
        skipped += 1
    while values and values[-1] is None:
        values.pop()
    factors = [float(factor) for factor in request.get("seasonal_factors", [])]
    factors = [factors[(skipped + t) % len(factors)] for t in range(len(factors))]
    methods = [
        {"method": name, "steps": steps(name, values, season, ahead, factors)}
        for name in request.get("methods", ["default"])
    ]
    return {"schema": "attain.trend/1", "periods": len(values), "methods": methods}


def steps(name, values, season, ahead, factors):
    """A method's periods ahead, or why it has none."""
    n, least = len(values), LEAST.get(name, lambda m: 1)(season)
    if n < least:
        known = "1 period is" if n == 1 else f"{n} periods are"
        return none(f"{known} known, {name} needs {least}")
    tail = values[max(0, n - TAILS.get(name, lambda m: n)(season)) :]
    if None in tail:
        hole = n - len(tail) + tail.index(None) + 1
        return none(f"period {hole} of {n} has no value, and {name} needs it")
    found = straight(tail, factors, ahead) if name == "line" else METHODS[name](tail, season, ahead)
    if any(abs(value) > 1e19 for value in found):
        return {"not_available": {"code": "forecast.out_of_range", "why": "the forecast is too large to be stated"}}
    return [{"ahead": place + 1, "forecast": f"{value:.9f}"} for place, value in enumerate(found)]


def none(why):
    return {"not_available": {"code": "forecast.too_short", "why": why}}


def near(should, does):
    """Whether two answers are the same but for the last digits of their forecasts."""
    if should.startswith("!") or does.startswith("!"):
        return False

    def same(one, other):
        if isinstance(one, dict) and isinstance(other, dict):
            return one.keys() == other.keys() and all(
                abs(float(one[name]) - float(other[name])) <= 1e-6 * max(1.0, abs(float(one[name])))
                if name == "forecast" else same(one[name], other[name])
                for name in one
            )
        if isinstance(one, list) and isinstance(other, list):
            return len(one) == len(other) and all(same(*pair) for pair in zip(one, other))
        return one == other

    return same(loads(should), loads(does))


def case(random):
    """A series with a trend, seasons, noise, jumps, holes, zeros or values below zero."""
    season = random.choice([1, 2, 4, 4, 4, 12])
    n = random.choice([0, 1, 2, 3, 4, 5, 8, 9, 11, 12, 13, 16, 19, 20, 21, 24, 40])
    level, slope = random.choice([0, 1, 100, 5000]), random.choice([0, 0, 1, -3, 12.5])
    waves = [random.choice([0, 0, 20, -15]) for _ in range(season)]
    noise = random.choice([0, 1, 30])
    shift = random.choice([0, 0, 0, -120])
    history = []
    for t in range(n):
        value = level + slope * t + waves[t % season] + noise * random.uniform(-1, 1) + shift
        point = {"value": f"{value:.{random.choice([0, 2, 6])}f}"}
        if random.random() < 0.02:
            point = {}
        elif random.random() < 0.05:
            point["factor"] = random.choice(["0.5", "1.25", "2"])
        history.append(point)
    everything = [*METHODS, "line"]
    methods = random.sample(everything, random.randint(1, len(everything)))
    request = {"history": history, "season": season, "ahead": random.randint(1, 9), "methods": methods}
    if random.random() < 0.3:
        request["seasonal_factors"] = [random.choice(["0.9", "1", "1.12"]) for _ in range(season)]
    return "forecast.trend", request
