"""Prints what hyperfine measured as one table; the first row is what the others are compared with in their file."""

import json
import sys

print("| What | Median | Beside the first |\n|---|---|---|")
for path in sys.argv[1:]:
    results = json.load(open(path))["results"]
    first = json.load(open(sys.argv[1]))["results"][0]["median"] if "slow" in path else results[0]["median"]
    for result in results:
        median = result["median"]
        figure = f"{median:.2f} s" if median >= 0.1 else f"{median * 1000:.1f} ms"
        beside = f"{median / first:.2f} times" if "short" not in path else f"{(median - first) * 1000:+.1f} ms"
        print(f"| {result['command']} | {figure} | {beside} |")
