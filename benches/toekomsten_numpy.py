"""The futures of docs/toekomsten.md in vectorised numpy: what an analyst would write, to measure our speed against.

Vectorised over futures and municipalities; the only loops run over months, years and afspraken. Amounts are doubles, rounded to
the cent where the model rounds. It draws from the same distributions, not the same numbers. Not part of the product.

    python toekomsten_numpy.py SCENARIO.json --aantal 1000 [--blok 500]
"""

import argparse
import json
import time

import numpy as np

POSTS = ["bw_bestaand", "bw_nieuw", "bt_bestaand", "bt_nieuw", "overbrugging_bestaand", "overbrugging_nieuw"]
DELAYS, WEIGHTS = [0, 1, 2, 3, 4, None], np.array([40, 25, 10, 5, 0, 20]) / 100
SPREAD, TOGETHER, PERSISTENCE, INDEX_SPREAD = 0.15, 0.5, 0.6, 0.01


def path(value, year):
    if not isinstance(value, dict):
        return float(value)
    first, last = value["eerste_jaar"], value["laatste_jaar"]
    part = min(max((year - first) / (last - first), 0.0), 1.0)
    return value["van"] + (value["naar"] - value["van"]) * part


def cents(x):
    return np.round(x, 2)


def whole(shares):
    floor = np.floor(shares)
    missing = int(round(shares.sum()) - floor.sum())
    floor[np.argsort(-(shares - floor), kind="stable")[:missing]] += 1
    return floor


def divide(amount, weights):
    """Largest remainder over the last axis."""
    shares = np.abs(amount)[:, None] * weights / weights.sum(axis=1, keepdims=True) * 100
    floor = np.floor(shares)
    missing = np.rint(np.abs(amount) * 100 - floor.sum(axis=1)).astype(int)
    rank = np.argsort(np.argsort(-(shares - floor), axis=1, kind="stable"), axis=1, kind="stable")
    return np.sign(amount)[:, None] * (floor + (rank < missing[:, None])) / 100


class Model:
    def __init__(self, scenario):
        self.s = scenario
        self.towns = scenario["gemeenten"]
        self.years = range(scenario["startjaar"], scenario["startjaar"] + scenario["jaren"])
        of = lambda key, default: np.array([float(town.get(key, default(town))) for town in self.towns])
        self.inhabitants = of("inwoners", lambda town: 0)
        self.growth = of("groei", lambda town: 0)
        self.fixed = of("vaste_kosten", lambda town: 0)
        self.objective = of("objectief_gewicht", lambda town: town["inwoners"])
        self.historic = of("historisch_gewicht", lambda town: town["inwoners"])
        self.origin = of("herkomst_gewicht", lambda town: town["inwoners"])
        self.centre = [town["naam"] for town in self.towns].index(scenario["centrumgemeente"])

    def start(self, total, key):
        shares = float(total) * self.origin / self.origin.sum()
        own = [town.get("begin", {}).get(key) for town in self.towns]
        return whole(np.array([share if given is None else float(given) for share, given in zip(shares, own)]))

    def run(self, rng, n):
        """People, costs and budget of n futures: per year what the settlement needs."""
        s, m = self.s, len(self.towns)
        care, tariffs, demand, places = s["zorg"], s["tarieven"], s["vraag"], s["capaciteit"]
        stock = lambda: np.zeros((2, n, m))
        P, U, T, W, H = stock(), stock(), stock(), stock(), stock()
        P[0] += self.start(care["clienten_bw"], "bw_bestaand")
        P[1] += self.start(care.get("clienten_bw_nieuw", 0), "bw_nieuw")
        T[0] += self.start(care["clienten_bt"], "bt_bestaand")
        T[1] += self.start(care.get("clienten_bt_nieuw", 0), "bt_nieuw")
        W[0] += self.start(care["wachtlijst_bw"], "wachtlijst_bw")
        delay = rng.choice(len(DELAYS), size=n, p=WEIGHTS)
        first = s["doordecentralisatie"]["eerste_jaar"]
        first = np.inf if first is None else np.array([np.inf if d is None else first + d for d in DELAYS])[delay] + 0.0
        first = np.broadcast_to(first, (n,))
        in_kind = 1 - float(tariffs["aandeel_pgb"])
        common, own = rng.standard_normal(n), rng.standard_normal((n, m))
        drift = np.zeros((2, n))
        out = []
        binomial = lambda people, chance: rng.binomial(people.astype(np.int64), chance).astype(float)
        for place, year in enumerate(self.years):
            people = self.inhabitants * (1 + self.growth) ** (year - s["basisjaar"])
            if place:
                new = np.sqrt(1 - PERSISTENCE**2)
                common = PERSISTENCE * common + new * rng.standard_normal(n)
                own = PERSISTENCE * own + new * rng.standard_normal((n, m))
                drift += INDEX_SPREAD * rng.standard_normal((2, n)) - INDEX_SPREAD**2 / 2
            mixed = np.sqrt(TOGETHER) * common[:, None] + np.sqrt(1 - TOGETHER) * own
            factor = np.exp(SPREAD * mixed - SPREAD**2 / 2)
            rate = demand["instroom_per_10000"] * (1 - path(demand["preventie_effect"], year))
            expected = people * rate * np.array([path(t.get("instroom_factor", 1), year) for t in self.towns]) / 120000
            dwellings = np.array([path(t["woningen_per_jaar"], year) for t in self.towns]) / 12
            K = max(places["bw_plekken"] - places["afbouw_per_jaar"] * place, places["bw_minimum"])
            new_cohort = year >= first
            direct_share = path(demand["aandeel_bt"], year)
            totals, inflow, admitted_new, empty = np.zeros((5, 2, n, m)), np.zeros((n, m)), np.zeros((n, m)), np.zeros(n)
            wlz = care.get("wlz")
            if wlz and wlz["jaar"] == year:
                for stock in (P, U):
                    stock -= binomial(stock, wlz["aandeel"])
            for _ in range(12):
                arrived = rng.poisson(expected * factor).astype(float)
                direct = binomial(arrived, direct_share)
                waiting = binomial(direct, care["aandeel_bt_zonder_woning"])
                into = np.stack([~new_cohort, new_cohort])[:, :, None]
                H += into * waiting
                T += into * (direct - waiting)
                W += into * (arrived - direct)
                inflow += arrived
                T -= binomial(T, care["uitstroom_bt_per_jaar"] / 12)
                ready = binomial(P, care["uitstroom_bw_per_jaar"] / 12)
                P -= ready
                U += ready
                wanted = H.sum(axis=0) + U.sum(axis=0)
                chance = np.where(wanted <= dwellings, 1.0, dwellings / np.maximum(wanted, 1))
                started, left = binomial(H, chance), binomial(U, chance)
                H -= started
                U -= left
                T += started + binomial(left, care["aandeel_uitstroom_naar_bt"])
                occupied = (P + U).sum(axis=(0, 2)) * in_kind
                list_ = W.transpose(1, 2, 0).reshape(n, 2 * m)
                all_ = list_.sum(axis=1)
                free = np.maximum(0, K - occupied)
                admitted = np.floor(np.where(all_ * in_kind <= free, all_, free / in_kind))
                offset = np.floor(rng.random(n) * all_)
                reached = np.floor((admitted[:, None] * np.cumsum(list_, axis=1) + offset[:, None]) / np.maximum(all_, 1)[:, None])
                taken = np.diff(reached, axis=1, prepend=0).reshape(n, m, 2).transpose(2, 0, 1)
                W -= taken
                P += taken
                admitted_new += taken[1]
                empty += np.maximum(0, K - (occupied + admitted * in_kind))
                for total, stock in zip(totals, (P, U, T, W, H)):
                    total += stock
            totals /= 12
            out.append(self.costs(year, people, totals, inflow, admitted_new, empty / 12, first, np.exp(drift)))
        return out

    def costs(self, year, people, totals, inflow, admitted_new, empty, first, drift):
        s, t, b = self.s, self.s["tarieven"], self.s["budget"]
        pgb = float(t["aandeel_pgb"])
        y = np.round(np.round((1 + float(t["indexatie"])) ** (year - t["prijspeil"]), 10) * drift[0], 10)
        x = np.round(np.round((1 + float(b["indexatie"])) ** (year - b["prijspeil"]), 10) * drift[1], 10)
        bw = cents((float(t["bw_zin"]) * (1 - pgb) + float(t["bw_pgb"]) * pgb) * y)
        P, U, T, W, H = totals
        prices = [bw, cents(float(t["bt"]) * y), cents(float(t["overbrugging"]) * y)]
        kinds = [P + U, T, W + H]
        posts = np.stack([cents(np.round(kind[c], 6) * price[:, None]) for kind, price in zip(kinds, prices) for c in (0, 1)])
        local = cents((people * float(t["preventie_per_inwoner"]) + self.fixed) * y[:, None])
        vacancy = cents(np.round(empty, 6) * cents(float(t["bw_zin"]) * y) * float(t["leegstand"]))
        changes = [change for change in b.get("mutaties", []) if change["jaar"] <= year]
        historic = float(b["historisch"]) + sum(float(change["historisch"]) for change in changes)
        objective = float(b["objectief"]) + sum(float(change["objectief"]) for change in changes)
        step = np.where(np.isfinite(first), year - first + 1, 0)
        a = np.clip(step / s["doordecentralisatie"]["ingroeijaren"], 0, 1)
        c, o = 1 - a, a
        run_off = s["doordecentralisatie"].get("afloop_bestaand")
        if run_off is not None:
            e = np.where(step > 0, (1 - float(run_off)) ** np.maximum(step, 0), 1)
            c, o = e + (1 - e) * (1 - a), (1 - e) * a
        C, R = cents(historic * c * x), cents(objective * o * x)
        n = len(C)
        return {
            "year": year, "before": year < first, "C": C, "R": R,
            "R_i": divide(R, np.broadcast_to(self.objective, (n, len(self.towns)))),
            "posts": posts, "local": local, "vacancy": vacancy, "inflow": inflow, "admitted_new": admitted_new,
            "clients": (P + U + T).sum(axis=0), "inhabitants": np.broadcast_to(people, (n, len(self.towns))),
        }

    def weights(self, key, year, past, shared):
        own, n, m = 0.0, len(year["C"]), len(self.towns)
        clients = lambda years: np.mean([p["clients"] for p in past[-years:]], axis=0) if past else year["clients"]
        bases = {
            "inwoners": lambda: year["inhabitants"], "objectief": lambda: self.objective, "historisch": lambda: self.historic,
            "instroom": lambda: year["inflow"], "opname_nieuw": lambda: year["admitted_new"],
            "gebruik": lambda: year["posts"].sum(axis=0), "gebruik_gedeeld": lambda: shared,
            "clienten_vorig": lambda: clients(1), "clienten_3jaar": lambda: clients(3),
            "gelijk": lambda: np.ones(m), "centrum": lambda: np.eye(m)[self.centre],
        }
        whole_ = sum(float(f) for f in key.values())
        for basis, f in key.items():
            weight = np.broadcast_to(bases[basis](), (n, m))
            weight = np.where(weight.sum(axis=1, keepdims=True) > 0, weight, year["inhabitants"])
            own = own + float(f) / whole_ * weight / weight.sum(axis=1, keepdims=True)
        return np.round(own, 12)

    def settle(self, years, afspraak):
        n, m = len(years[0]["C"]), len(self.towns)
        begin = float((afspraak.get("reserve") or {}).get("begin", 0))
        reserve, total = np.full(n, begin), np.zeros((n, m))
        for place, year in enumerate(years):
            result, rest_of = self.settle_year(year, years[:place], afspraak, reserve)
            reserve = rest_of
            total += result
        return total + self.by_key(reserve - begin, years[-1], years[:-1], afspraak)

    def terms(self, afspraak, key, before, default):
        main = afspraak.get(key, default)
        return main, afspraak.get("voor_start", {}).get(key, main), before

    def both(self, afspraak, key, year, default, work):
        """A term may differ before the start; futures start in different years."""
        main, early, before = self.terms(afspraak, key, year["before"], default)
        after = work(main)
        return after if early is main or not before.any() else np.where(before.reshape((-1,) + (1,) * (after.ndim - 1)), work(early), after)

    def shared(self, year, afspraak):
        work = lambda gedeeld: sum(cents(year["posts"][i] * float(gedeeld.get(post, 0))) for i, post in enumerate(POSTS))
        return self.both(afspraak, "gedeeld", year, {}, lambda gedeeld: np.zeros_like(year["local"]) + work(gedeeld))

    def by_key(self, amount, year, past, afspraak):
        shared = self.shared(year, afspraak)
        weights = self.both(afspraak, "sleutel", year, None, lambda key: self.weights(key, year, past, shared))
        if "sleutel_overschot" in afspraak or "sleutel_overschot" in afspraak.get("voor_start", {}):
            other = self.both(afspraak, "sleutel_overschot", year, afspraak["sleutel"], lambda key: self.weights(key, year, past, shared))
            weights = np.where((amount > 0)[:, None], other, weights)
        return divide(amount, weights)

    def settle_year(self, year, past, afspraak, reserve):
        C, R, R_i = year["C"], year["R"], year["R_i"]
        default = self.s["budget"]["uitvoeringskosten"]
        share = self.both(afspraak, "uitvoeringskosten", year, default, lambda pct: np.full(len(C), float(pct)))
        shared = self.shared(year, afspraak)
        inleg = cents(R_i * self.both(afspraak, "inleg", year, 0, lambda part: np.full(len(C), float(part)))[:, None])
        own = year["posts"].sum(axis=0) - shared + year["local"]
        balance = C + inleg.sum(axis=1) - cents(share * (C + R)) - year["vacancy"] - shared.sum(axis=1)
        rest = balance
        if afspraak.get("reserve"):
            most = afspraak["reserve"]["maximum"]
            room = np.inf if most is None else np.maximum(0, cents(float(most) * (C + R)) - reserve)
            deposit, withdrawal = np.minimum(np.maximum(balance, 0), room), np.minimum(np.maximum(-balance, 0), reserve)
            reserve, rest = reserve + deposit - withdrawal, balance - deposit + withdrawal
        result = R_i - inleg - own + self.by_key(rest, year, past, afspraak)
        limit = afspraak.get("vangnet_per_inwoner")
        if limit is not None:
            result = result + self.vangnet(float(limit), result, year["inhabitants"])
        return result, reserve

    def vangnet(self, limit, result, people):
        bound = cents(limit * people)
        short, room = np.maximum(0, -result - bound), np.maximum(0, result + bound)
        X = np.minimum(short.sum(axis=1), room.sum(axis=1))
        relief = np.where(X[:, None] > 0, X[:, None] * short / np.maximum(short.sum(axis=1), 0.01)[:, None], 0)
        level = room / people
        order = np.argsort(level, axis=1)
        r, p = np.take_along_axis(room, order, 1), np.take_along_axis(people, order, 1)
        left = X[:, None] - np.cumsum(r, axis=1) + r
        heads = np.cumsum(p[:, ::-1], axis=1)[:, ::-1]
        # The first that has more than its share of what is left: from there on the level is the same.
        stops = r > left / heads * p
        at = np.argmax(stops, axis=1)
        rows = np.arange(len(X))
        water = left[rows, at] / heads[rows, at]
        charge = np.minimum(room, np.where(stops.any(axis=1), water, np.inf)[:, None] * people)
        return cents(relief) - cents(np.where(X[:, None] > 0, charge, 0))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("scenario")
    options.add_argument("--aantal", type=int, default=1000)
    options.add_argument("--blok", type=int, default=500)
    options.add_argument("--zaad", type=int, default=1)
    options = options.parse_args()
    model = Model(json.load(open(options.scenario, encoding="utf-8")))
    rng = np.random.default_rng(options.zaad)
    afspraken = model.s["afspraken"]
    results = {afspraak["id"]: [] for afspraak in afspraken}
    people = settling = 0.0
    for start in range(0, options.aantal, options.blok):
        begin = time.perf_counter()
        years = model.run(rng, min(options.blok, options.aantal - start))
        between = time.perf_counter()
        for afspraak in afspraken:
            results[afspraak["id"]].append(model.settle(years, afspraak))
        people, settling = people + between - begin, settling + time.perf_counter() - between
    print(f"{options.aantal} toekomsten, {len(afspraken)} afspraken: mensen {people:.2f} s, verrekenen {settling:.2f} s, samen {people + settling:.2f} s")
    for name, parts in results.items():
        total = np.concatenate(parts)
        print(name, *(f"{mean:.0f}±{deviation:.0f}" for mean, deviation in zip(total.mean(axis=0), total.std(axis=0))), sep="\t")


main()
