"""Many articles → partitioned Parquet, on Dask."""
