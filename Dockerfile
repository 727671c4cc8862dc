# A container for whoever has no Python:
#   docker build --tag news-close-reading .
#   docker run --rm --user "$(id -u)" --volume "$PWD:/work" news-close-reading report article.txt
FROM python:3.12-slim AS build
COPY . /source
WORKDIR /source
# The versions that the tests ran with; hashes cannot be asked of a folder that is built here.
RUN sed -n 's/^\([a-z0-9][^\\]*==[^\\]*[^\\ ]\) *\\$/\1/p' requirements.txt > /versions.txt \
 && python -m venv /reader \
 && /reader/bin/pip install --no-cache-dir --disable-pip-version-check --constraint /versions.txt ".[corpus,lab]"

FROM python:3.12-slim
COPY --from=build /reader /reader
WORKDIR /work
RUN chmod a+w /work
# Nobody in particular: --user "$(id -u)" makes the reports yours.
USER 1000
ENV PATH=/reader/bin:$PATH HOME=/tmp
ENTRYPOINT ["news-close-reading"]
CMD ["--help"]
