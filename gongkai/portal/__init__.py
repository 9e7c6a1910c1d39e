"""What the public sees: pages that open to everybody without a sign-in."""
