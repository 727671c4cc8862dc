"""What pyproject.toml cannot say: two folders of the project's root go into the package."""

from setuptools import find_namespace_packages, setup

BESIDE = {"analysis.notebooks": "notebooks", "analysis.seeds": "seeds"}

setup(packages=[*find_namespace_packages(include=["analysis*"]), *BESIDE], package_dir=BESIDE)
