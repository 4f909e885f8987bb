"""Section 3.8 of the guideline: metastases of the spine and spinal cord compression."""
