"""Reading writes nothing into the user's home and asks for nothing: the model's runtime is told so before it loads."""

import os
import subprocess
import sys

READ = "import analysis; analysis.parse('The mayor said on Monday that the bridge fell.')"


def test_reading_leaves_no_trace_in_the_home_folder(tmp_path):
    """onnxruntime 1.32 writes a device id there, and queues events for its collector, unless it is told not to."""
    settings = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / ".cache")}
    subprocess.run([sys.executable, "-c", READ], env=settings | home, check=True, timeout=120)
    assert [str(path) for path in tmp_path.rglob("*") if path.is_file()] == []
