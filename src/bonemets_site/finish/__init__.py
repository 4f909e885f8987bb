"""What must see the built pages: bundles, typography, policy, the copy for a visit without network."""
