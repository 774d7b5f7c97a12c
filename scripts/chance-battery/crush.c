/*
 * Runs a battery of TestU01 on raw 32-bit words from stdin: `node words.mjs ORDER WORDS | crush small`, or `crush rabbit` (2^30 bits),
 * or `crush crush`. One line a p-value on stdout; those outside [0.001, 0.999] are marked. Needs Debian's libtestu01-0-dev (non-free).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <testu01/bbattery.h>
#include <testu01/swrite.h>
#include <testu01/unif01.h>

enum { BLOCK = 1 << 16 };
static unsigned int block[BLOCK];
static size_t filled = 0, next = 0;
static unsigned long long words = 0;

static unsigned int word(void) {
  if (next == filled) {
    filled = fread(block, sizeof block[0], BLOCK, stdin);
    next = 0;
    if (filled == 0) {
      fprintf(stderr, "crush: expected more words on stdin, got %llu\n", words);
      exit(1);
    }
  }
  words++;
  return block[next++];
}

static int run(const char *battery, unif01_Gen *gen) {
  if (strcmp(battery, "small") == 0) bbattery_SmallCrush(gen);
  else if (strcmp(battery, "rabbit") == 0) bbattery_Rabbit(gen, 1073741824.0);
  else if (strcmp(battery, "crush") == 0) bbattery_Crush(gen);
  else return 0;
  return 1;
}

int main(int count, char **arguments) {
  unif01_Gen *gen = unif01_CreateExternGenBits("stdin", word);
  const char *battery = count > 1 ? arguments[1] : "";
  swrite_Basic = FALSE;
  if (!run(battery, gen)) {
    fprintf(stderr, "crush: expected small, rabbit or crush, got \"%s\"\n", battery);
    return 2;
  }
  for (int n = 0; n < bbattery_NTests; n++) {
    double p = bbattery_pVal[n];
    printf("p,%s,%.6g%s\n", bbattery_TestNames[n], p, p < 0.001 || p > 0.999 ? ",OUTSIDE" : "");
  }
  fprintf(stderr, "crush: %llu words\n", words);
  return 0;
}
