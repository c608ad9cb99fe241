"""Times open_clip's models with random weights in PyTorch on one core, as .ci/bench-models times ours.

One line a model: name, images per second of processor time (batches of 8, 32 bits, best of 5), milliseconds of a phrase
(all cores, best of 10), megabytes resident after both.
"""

import subprocess
import sys
import time

BATCH, ROUNDS = 8, 5


def measure(name):
    import open_clip
    import torch

    model = open_clip.create_model(name).eval()
    edge = model.visual.image_size
    edge = edge if isinstance(edge, int) else edge[0]
    pictures = torch.randn(BATCH, 3, edge, edge)
    phrase = open_clip.get_tokenizer(name)(["a dog on the beach"])
    cores = torch.get_num_threads()
    with torch.inference_mode():
        torch.set_num_threads(1)
        model.encode_image(pictures)
        images = min(timed(time.process_time, lambda: model.encode_image(pictures)) for _ in range(ROUNDS))
        torch.set_num_threads(cores)
        model.encode_text(phrase)
        text = min(timed(time.perf_counter, lambda: model.encode_text(phrase)) for _ in range(2 * ROUNDS))
    with open("/proc/self/status") as status:
        resident = next(int(line.split()[1]) / 1000 for line in status if line.startswith("VmRSS"))
    print(f"{name},{torch.__version__},{BATCH / images},{text * 1000},{resident}", flush=True)


def timed(clock, work):
    before = clock()
    work()
    return clock() - before


if sys.argv[1] == "one":
    measure(sys.argv[2])
else:
    for name in sys.argv[1:]:
        subprocess.run([sys.executable, __file__, "one", name], check=True)
