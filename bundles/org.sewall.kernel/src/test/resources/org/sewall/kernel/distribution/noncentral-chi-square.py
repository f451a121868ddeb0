"""Write noncentral-chi-square.csv and noncentrality.csv: high-precision values for the tests.

Command: python3 noncentral-chi-square.py   (in this folder; needs mpmath)

Method: the Poisson mixture of central chi-square probabilities, summed with 420 digits over all terms that are not
negligible; the upper tail is one minus the lower one, which with 420 digits is exact down to 1e-380.
"""
import platform

import mpmath
from mpmath import mp, mpf

mp.dps = 420


def central(shape, y):
    """Regularised lower incomplete gamma function by its power series."""
    term = mp.exp(shape * mp.log(y) - y - mp.loggamma(shape + 1))
    total = term
    k = 1
    while True:
        term *= y / (shape + k)
        total += term
        if term < total * mpf(10) ** -(mp.dps - 5) and k > y - shape:
            return total
        k += 1


def lower(x, df, ncp):
    a, h, y = mpf(df) / 2, mpf(ncp) / 2, mpf(x) / 2
    if h == 0:
        return central(a, y)
    peak = 2 * h * y / (a + mp.sqrt(a * a + 4 * h * y))
    low, high = min(h, peak), max(h, peak)
    width = mpf(45)
    first = int(max(0, low - width * mp.sqrt(low) - 1))
    last = int(high + width * mp.sqrt(high) + 400)
    weight = mp.exp(-h + last * mp.log(h) - mp.loggamma(last + 1))
    p = central(a + last, y)
    step = mp.exp((a + last) * mp.log(y) - y - mp.loggamma(a + last + 1))
    total = weight * p
    for j in range(last, first, -1):
        step *= (a + j) / y
        p += step
        weight *= j / h
        total += weight * p
    return total


def header(out, columns):
    out.write("# mpmath %s, python %s; command: python3 noncentral-chi-square.py\n"
              % (mpmath.__version__, platform.python_version()))
    out.write(columns + "\n")


def probabilities():
    for df in (1, 2, 3.5, 24, 100, 950):
        for ncp in (0.001, 1, 30, 63.19, 500):
            mean, sd = df + ncp, (2 * df + 4 * ncp) ** 0.5
            for z in (-8, -4, -1.5, 0, 2, 5, 12, 30):
                if mean + z * sd > 0:
                    yield round(mean + z * sd, 3) or 0.001, df, ncp
            yield 0.01, df, ncp
    for df, ncp in ((5, 1e4), (100, 2e4), (100, 1e5), (30, 1e6)):
        mean, sd = df + ncp, (2 * df + 4 * ncp) ** 0.5
        for z in (-20, -6, -1, 0, 3, 10, 25):
            yield round(mean + z * sd, 2), df, ncp


def root(x, df, p, tail):
    mp.dps = 60
    low, high = mpf(0), mpf(max(1, x))
    value = lambda ncp: mp.log(lower(x, df, ncp) / p) if tail == "lower" else mp.log(p / (1 - lower(x, df, ncp)))
    while value(high) > 0:
        high *= 2
    result = mp.findroot(value, (low, high), solver="illinois", tol=mpf(10) ** -50, maxsteps=300)
    mp.dps = 420
    return result


with open("noncentral-chi-square.csv", "w") as out:
    header(out, "x,df,ncp,lower,upper")
    for x, df, ncp in probabilities():
        mp.dps = 420
        p = lower(mpf(str(x)), mpf(str(df)), mpf(str(ncp)))
        out.write("%s,%s,%s,%s,%s\n" % (x, df, ncp, mp.nstr(p, 20), mp.nstr(1 - p, 20)))

with open("noncentrality.csv", "w") as out:
    header(out, "x,df,tail,probability,ncp")
    for x, df in ((163.190080375158, 100), (85.3055, 24), (30, 24), (7, 1), (200, 3), (2500, 120), (12000, 400)):
        for tail in ("lower", "upper"):
            for p in ("0.05", "0.025", "1e-10"):
                central_p = central(mpf(df) / 2, mpf(str(x)) / 2)
                if (tail == "lower" and central_p > mpf(p)) or (tail == "upper" and 1 - central_p < mpf(p)):
                    out.write("%s,%s,%s,%s,%s\n" % (x, df, tail, p, mp.nstr(root(mpf(str(x)), df, mpf(p), tail), 20)))
