# Bivariate normal probabilities to 40 digits by mpmath, P(X<=x,Y<=y) = int_-inf^x phi(u) Phi((y-rho u)/sqrt(1-rho^2)) du.
# Run: python3 bivariate-normal.py > bivariate-normal.csv
import mpmath as mp

mp.mp.dps = 40


def probability(x, y, rho):
    x, y, rho = mp.mpf(x), mp.mpf(y), mp.mpf(rho)
    root = mp.sqrt(1 - rho * rho)

    def integrand(u):
        return mp.npdf(u) * mp.ncdf((y - rho * u) / root)

    turn = y / rho if rho != 0 else mp.mpf(0)
    width = root / abs(rho) if rho != 0 else mp.mpf(1)
    cuts = sorted(set([mp.mpf(-14)] + [c for c in [mp.mpf(-6), mp.mpf(-3), mp.mpf(-1), mp.mpf(0), mp.mpf(1), mp.mpf(3)]
                                       + [turn + k * width for k in (-12, -6, -3, -1, 0, 1, 3, 6, 12)]
                                       if -14 < c < x] + [x]))
    return mp.quad(integrand, cuts)


print("# mpmath %s: python3 bivariate-normal.py" % mp.__version__)
print("x,y,rho,probability")
BOUNDS = ["-3.5", "-1.25", "-0.2", "0", "0.6", "1.9", "4"]
for rho in ["-0.9995", "-0.96", "-0.925", "-0.8", "-0.31", "-0.05", "0", "0.2", "0.5", "0.74", "0.9", "0.93", "0.97", "0.999"]:
    for i, x in enumerate(BOUNDS):
        for y in BOUNDS[i:]:
            print("%s,%s,%s,%s" % (x, y, rho, mp.nstr(probability(x, y, rho), 20)))
