"""The bare M/M/10 in simpy: chats a minute of processor time. mm10.py CHATS"""

import random
import sys
import time

import simpy

SERVERS, LOAD = 10, 0.9


def chat(env, agents, waits, dice):
    asked = env.now
    with agents.request() as turn:
        yield turn
        waits.append(env.now - asked)
        yield env.timeout(dice.expovariate(1 / 90))


def visitors(env, agents, waits, dice, count):
    for _ in range(count):
        yield env.timeout(dice.expovariate(SERVERS * LOAD / 90))
        env.process(chat(env, agents, waits, dice))


count = int(sys.argv[1])
env, waits, dice = simpy.Environment(), [], random.Random(1)
env.process(visitors(env, simpy.Resource(env, SERVERS), waits, dice, count))
begun = time.process_time()
env.run()
print(len(waits) / (time.process_time() - begun) * 60)
